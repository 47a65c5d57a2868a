using Mentorship.Core.Audit;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Mentorship.Web.Infrastructure.Identity;

/// <summary>Who people are: Identity, its cookie, and what each may open.</summary>
public static class IdentitySetup
{
    private static readonly TimeSpan SessionLength = TimeSpan.FromDays(14);

    public static void AddPeople(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentityCore<User>(Configure)
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<MentorshipDbContext>()
            .AddSignInManager()
            .AddPasswordValidator<CommonPasswordValidator>()
            .AddDefaultTokenProviders();

        // Cookies are Secure and bound to this host wherever people really are; development speaks plain HTTP.
        var plainHttp = builder.Environment.IsDevelopment();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = plainHttp ? "mentorship" : "__Host-mentorship";
            options.Cookie.SecurePolicy = plainHttp ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.HttpOnly = true;
            options.ExpireTimeSpan = SessionLength;
            options.SlidingExpiration = true;
            options.LoginPath = "/account/sign-in";
            options.ReturnUrlParameter = "returnUrl";
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            options.Events.OnValidatePrincipal = context =>
                context.HttpContext.RequestServices.GetRequiredService<ViewerValidation>().ValidateAsync(context);
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = plainHttp ? "antiforgery" : "__Host-antiforgery";
            options.Cookie.SecurePolicy = plainHttp ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });

        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = plainHttp ? "flash" : "__Host-flash";
            options.Cookie.SecurePolicy = plainHttp ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });

        services.AddHttpContextAccessor();
        services.AddSingleton<IAuditOrigins, RequestOrigins>();
        services.AddScoped<ViewerValidation>();

        // Where there is no request, in work that nobody asked for, nobody looks.
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.GetViewer() ?? new Viewer());
        services.AddScoped<IAuthorizationHandler, ViewerAuthorization>();
        services.AddAuthorizationBuilder()
            .AddPolicy(Access.Mentor, policy => policy.RequireAuthenticatedUser().AddRequirements(new ViewerRequirement(viewer => viewer.IsMentor)))
            .AddPolicy(Access.Admin, policy => policy.RequireAuthenticatedUser().AddRequirements(new ViewerRequirement(viewer => viewer.IsAdmin)));
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;

        // The name is the e-mail address; what is a valid one is the forms' matter.
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);

        // Length, and nothing about which characters: see CommonPasswordValidator for what length alone lets through.
        options.Password.RequiredLength = CommonPasswordValidator.MinLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequireUppercase = false;
        options.Password.RequiredUniqueChars = 1;
    }
}
