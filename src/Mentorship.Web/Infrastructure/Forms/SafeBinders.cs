using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Web.Infrastructure.Forms;

/// <summary>
/// Reads texts and instants of forms and addresses so that nothing behind them meets what it cannot take: a NUL,
/// which PostgreSQL keeps in no text, and the ends of time, where nothing can be added.
/// </summary>
public sealed class SafeBinders : IModelBinderProvider
{
    private static readonly Instant Earliest = Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(9000, 1, 1, 0, 0);

    /// <summary>Puts them where they stand in for the framework's own, behind those for bodies, headers and files.</summary>
    public static void AddTo(MvcOptions options)
    {
        var providers = options.ModelBinderProviders;
        providers.Insert(providers.IndexOf(providers.First(provider => provider is SimpleTypeModelBinderProvider)), new SafeBinders());
    }

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.ModelType;
        if (type != typeof(string) && context.Metadata.UnderlyingOrModelType != typeof(Instant))
        {
            return null;
        }

        var usual = new SimpleTypeModelBinder(type, context.Services.GetRequiredService<ILoggerFactory>());
        return type == typeof(string) ? new TextBinder(usual) : new InstantBinder(usual);
    }

    private sealed class TextBinder(IModelBinder usual) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await usual.BindModelAsync(bindingContext);
            if (bindingContext.Result.Model is string text && text.Contains('\0', StringComparison.Ordinal))
            {
                var clean = text.Replace("\0", "", StringComparison.Ordinal);
                bindingContext.ModelState.SetModelValue(bindingContext.ModelName, clean, clean);
                bindingContext.Result = ModelBindingResult.Success(clean);
            }
        }
    }

    private sealed class InstantBinder(IModelBinder usual) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await usual.BindModelAsync(bindingContext);
            if (bindingContext.Result.Model is Instant instant && (instant < Earliest || instant > Latest))
            {
                var words = bindingContext.ModelMetadata.ModelBindingMessageProvider;
                bindingContext.ModelState.TryAddModelError(
                    bindingContext.ModelName, words.AttemptedValueIsInvalidAccessor(InstantPattern.General.Format(instant), bindingContext.FieldName));
                bindingContext.Result = ModelBindingResult.Failed();
            }
        }
    }
}
