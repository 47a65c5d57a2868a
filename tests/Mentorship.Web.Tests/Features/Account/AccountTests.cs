using System.Net;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Account;

public sealed class AccountTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Passphrase = "violet tractor umbrella";

    [Fact]
    public async Task Register_NewPerson_IsSignedInWithNameAndZone()
    {
        var person = fixture.App.Visitor();

        var page = await RegisterAsync(person, "Emmy Noether", "emmy@example.com", Passphrase, "Europe/Berlin");

        page.Text.ShouldContain("Welcome, Emmy Noether.");
        page.TextsOf("header").ShouldContain(text => text.Contains("Berlin, 09:00 now"));
        (await person.GetAsync("/bookings")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Form.Name", "", "Enter your name.")]
    [InlineData("Form.Email", "nobody", "Enter an e-mail address like name@example.com.")]
    [InlineData("Form.Email", "", "Enter your e-mail address.")]
    [InlineData("Form.Password", "short", "Choose a password of at least 10 characters.")]
    [InlineData("Form.TimeZone", "../../etc", "Choose a time zone from the list.")]
    [InlineData("Form.TimeZone", "", "Choose a time zone from the list.")]
    public async Task Register_BadInput_SaysSoBesideTheFieldAndKeepsTheRest(string field, string value, string words)
    {
        var person = fixture.App.Visitor();

        var page = await person.SubmitAsync(
            await person.GetAsync("/account/register"),
            "/account/register",
            [.. Fields("Emmy Noether", "emmy.n@example.com", Passphrase, "Europe/Berlin").Where(pair => pair.Item1 != field), (field, value)]);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Title.ShouldStartWith("Error: ");
        page.ErrorOf(field).ShouldBe(words);
        page.Element(".error-summary a").GetAttribute("href").ShouldBe($"#{field.Replace('.', '_')}");
        if (field != "Form.Name")
        {
            page.ValueOf("Form.Name").ShouldBe("Emmy Noether");
        }
    }

    [Theory]
    [InlineData("Password1!")]
    [InlineData("P@ssw0rd2026")]
    [InlineData("1234567890")]
    [InlineData("qwertyuiop")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("emmynoether")]
    public async Task Register_PasswordThatIsGuessedFirst_IsRefused(string password)
    {
        var person = fixture.App.Visitor();

        var page = await RegisterAsync(person, "Emmy Noether", "guessed@example.com", password, "UTC");

        page.ErrorOf("Form.Password").ShouldNotBeNull().ShouldStartWith("That password is easily guessed.");
    }

    [Fact]
    public async Task Register_PassphraseOf64Characters_IsAccepted()
    {
        var person = fixture.App.Visitor();

        var page = await RegisterAsync(person, "Long Phrase", "long@example.com", string.Concat(Enumerable.Repeat("kelp moss ", 7))[..64], "UTC");

        page.Text.ShouldContain("Welcome, Long Phrase.");
    }

    [Fact]
    public async Task Register_AddressWithAnAccount_SaysSoBesideTheField()
    {
        var user = await fixture.App.Given.UserAsync();

        var page = await RegisterAsync(fixture.App.Visitor(), "Someone", user.Email!.ToUpperInvariant(), Passphrase, "UTC");

        page.ErrorOf("Form.Email").ShouldBe("There is an account with this e-mail address already. Sign in instead.");
    }

    [Fact]
    public async Task Register_SameAddressTwiceAtOnce_MakesOneAccount()
    {
        var people = Enumerable.Range(0, 6).Select(_ => fixture.App.Visitor()).ToList();
        var forms = await Task.WhenAll(people.Select(person => person.GetAsync("/account/register")));

        var answers = await Task.WhenAll(people.Zip(forms, (person, form) => person.SubmitAsync(
            form, "/account/register", Fields("Twin", "twin@example.com", Passphrase, "UTC"))));

        answers.Count(page => page.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(page => page.Status == HttpStatusCode.UnprocessableEntity).ShouldBe(5);
    }

    [Fact]
    public async Task Register_LineBreaksInTheName_AreTakenOut()
    {
        var page = await RegisterAsync(fixture.App.Visitor(), "Eve\r\nBcc: all@example.com", "eve@example.com", Passphrase, "UTC");

        page.Text.ShouldContain("Welcome, Eve Bcc: all@example.com.");
    }

    [Fact]
    public async Task SignIn_WrongPasswordAndUnknownAddress_GetTheSameWords()
    {
        var user = await fixture.App.Given.UserAsync();

        var wrong = await fixture.App.Visitor().SignInAsync(user.Email!, "not the passphrase");
        var unknown = await fixture.App.Visitor().SignInAsync("nobody@example.com", "not the passphrase");

        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unknown.Status.ShouldBe(wrong.Status);
        unknown.ErrorOf("Form.Password").ShouldBe(wrong.ErrorOf("Form.Password").ShouldNotBeNull());
        wrong.ValueOf("Form.Email").ShouldBe(user.Email);
        wrong.ValueOf("Form.Password").ShouldBe("");
    }

    [Fact]
    public async Task SignIn_RightPasswordAfterFiveWrong_IsRefused()
    {
        var user = await fixture.App.Given.UserAsync();
        var person = fixture.App.Visitor();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await person.SignInAsync(user.Email!, "not the passphrase");
        }

        var page = await person.SignInAsync(user.Email!);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    public async Task SignIn_ReturnUrlOfAnotherSite_StaysHere(string returnUrl)
    {
        var user = await fixture.App.Given.UserAsync();
        var person = fixture.App.Visitor();
        var form = await person.GetAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        var page = await person.SubmitAsync(form, "/account/sign-in", ("Form.Email", user.Email), ("Form.Password", Given.Password));

        page.Address.Authority.ShouldBe(fixture.App.Address.Authority);
        page.Path.ShouldBe("/bookings");
    }

    [Fact]
    public async Task SignOut_Then_PagesOfOnesOwnAskToSignIn()
    {
        var (_, person) = await fixture.App.Given.SignedInAsync();

        await person.SubmitAsync(await person.GetAsync("/bookings"), "/account/sign-out");

        (await person.GetAsync("/bookings")).Path.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task AnyPage_PasswordChangedElsewhere_EndsTheOldSession()
    {
        var (user, person) = await fixture.App.Given.SignedInAsync();
        await using (var scope = fixture.App.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
            (await users.ChangePasswordAsync((await users.FindByIdAsync(user.Id.ToString()))!, Given.Password, Passphrase)).Succeeded.ShouldBeTrue();
        }

        (await person.GetAsync("/bookings")).Path.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task Profile_NewNameAndZone_AreUsedAtOnce()
    {
        var (_, person) = await fixture.App.Given.SignedInAsync("Ada Lovelace", "Europe/London");

        var page = await person.SubmitAsync(
            await person.GetAsync("/account/profile"), "/account/profile", ("Form.Name", "Ada King"), ("Form.TimeZone", "Asia/Kathmandu"));

        page.Text.ShouldContain("Your profile is saved.");
        page.TextsOf("header").ShouldContain(text => text.Contains("Ada King") && text.Contains("Kathmandu, 13:45 now"));
    }

    [Fact]
    public async Task Profile_OlderNameOfAZone_IsKeptAsTheOneInTheList()
    {
        var (_, person) = await fixture.App.Given.SignedInAsync();

        var page = await person.SubmitAsync(await person.GetAsync("/account/profile"), "/account/profile", ("Form.TimeZone", "Asia/Calcutta"));

        page.Text.ShouldContain("Your profile is saved.");
        page.ValueOf("Form.TimeZone").ShouldBe("Asia/Kolkata");
        page.TextsOf("header").ShouldContain(text => text.Contains("Kolkata, 13:30 now"));
    }

    [Fact]
    public async Task Profile_ZoneThatIsNotKnownAnyMore_AsksForOneAndLeavesEverythingElseInOrder()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var (user, person) = await fixture.App.Given.SignedInAsync("Ada Lovelace");
        var booking = await fixture.App.Given.BookingAsync(await fixture.App.Given.OfferingAsync(mentor.Id), user.Id, Instant.FromUtc(2026, 3, 3, 9, 0));
        await using (var db = fixture.App.CreateContext())
        {
            await db.Users.Where(row => row.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.TimeZone, "Europe/Atlantis"));
        }

        var page = await person.GetAsync("/account/profile");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.ValueOf("Form.TimeZone").ShouldBe("");
        page.TextsOf("footer").ShouldContain(text => text.Contains("Times are in UTC, because we do not know your time zone."));
        (await person.GetAsync($"/bookings/{booking.Id}")).Text.ShouldContain("09:00–10:00, UTC");
        (await (await fixture.App.Given.SignInAsync(mentor)).GetAsync($"/bookings/{booking.Id}")).Text.ShouldContain("Ada Lovelace");
        var saved = await person.SubmitAsync(page, "/account/profile", ("Form.TimeZone", "Europe/London"));
        saved.Text.ShouldContain("Your profile is saved.");
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/register")]
    [InlineData("/account/sign-in?returnUrl=%2Faccount%2Fsign-in%3FreturnUrl%3D%252Faccount%252Fsign-in")]
    [InlineData("/account/register?returnUrl=%2Faccount%2Fregister%3FreturnUrl%3D%252Faccount%252Fregister")]
    public async Task SignIn_AlreadySignedIn_EndsOnAPage(string path)
    {
        var (_, person) = await fixture.App.Given.SignedInAsync();

        var page = await person.GetAsync(path);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Path.ShouldBe("/");
    }

    [Theory]
    [InlineData("Form.Name", 81, "Shorten this to 80 characters; it has 81.")]
    [InlineData("Form.Email", 255, "Enter an e-mail address of at most 254 characters.")]
    [InlineData("Form.Password", 129, "Choose a password of at most 128 characters.")]
    [InlineData("Form.TimeZone", 65, "Choose a time zone from the list.")]
    public async Task Register_TooLong_SaysSoBesideTheField(string field, int length, string words)
    {
        var person = fixture.App.Visitor();
        var value = field == "Form.Email" ? new string('x', length - "@example.com".Length) + "@example.com" : new string('x', length);

        var page = await person.SubmitAsync(
            await person.GetAsync("/account/register"),
            "/account/register",
            [.. Fields("Emmy Noether", "emmy.long@example.com", Passphrase, "Europe/Berlin").Where(pair => pair.Item1 != field), (field, value)]);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf(field).ShouldBe(words);
    }

    [Fact]
    public async Task Register_AddressWhoseLettersGrowWhenTheyAreCompared_IsRefusedWhenThatIsTooLong()
    {
        var address = string.Concat(Enumerable.Repeat("𝅘𝅥𝅮", 110)) + "@example.com";

        var page = await RegisterAsync(fixture.App.Visitor(), "Musical Note", address, Passphrase, "UTC");

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("Form.Email").ShouldBe("Enter an e-mail address of at most 254 characters.");
    }

    private static (string, string?)[] Fields(string name, string email, string password, string zone) =>
        [("Form.Name", name), ("Form.Email", email), ("Form.Password", password), ("Form.TimeZone", zone)];

    private static async Task<Page> RegisterAsync(Person person, string name, string email, string password, string zone) =>
        await person.SubmitAsync(await person.GetAsync("/account/register"), "/account/register", Fields(name, email, password, zone));
}
