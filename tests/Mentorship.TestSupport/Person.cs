using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Mentorship.TestSupport;

/// <summary>Someone with a browser without scripts: keeps cookies, follows redirects, fills in forms as they stand.</summary>
public sealed class Person : IDisposable
{
    private readonly HttpClient _http;

    public Person(Uri address)
        : this(address, new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
    }

    /// <param name="address">Where the application is.</param>
    /// <param name="handler">What sends requests; keeps no cookies and follows no redirects.</param>
    public Person(Uri address, HttpMessageHandler handler)
        : this(address, handler, new())
    {
    }

    private Person(Uri address, HttpMessageHandler handler, CookieContainer cookies)
    {
        Cookies = cookies;
        _http = new HttpClient(new CookieContainerHandler(cookies) { InnerHandler = handler }) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; }

    /// <summary>For requests that no form makes.</summary>
    public HttpClient Http => _http;

    /// <summary>The same person with the same browser, whom the load balancer leads to another node.</summary>
    public Person At(Uri node) => new(node, new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }, Cookies);

    public async Task<Page> GetAsync(string path) => await ReadAsync(await _http.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>
    /// Sends a form of the page with everything that stands in it, the hidden fields too, after filling in some; a
    /// null leaves a field out.
    /// </summary>
    /// <param name="page">The page with the form.</param>
    /// <param name="action">The form's address, or how it begins.</param>
    /// <param name="fields">Names and what is filled in.</param>
    public async Task<Page> SubmitAsync(Page page, string action, params (string Name, string? Value)[] fields)
    {
        // Of two of one address what does something comes before what only looks for something.
        var forms = page.Document.Forms.OrderByDescending(candidate => candidate.GetAttribute("method") == "post").ToList();
        var form = forms.Find(candidate => candidate.GetAttribute("action") == action)
            ?? forms.Find(candidate => candidate.GetAttribute("action")?.StartsWith(action, StringComparison.Ordinal) == true)
            ?? throw new InvalidOperationException($"No form to '{action}' on {page.Address} ({(int)page.Status}): {page.Text}");
        return await SendAsync(page, form, form.GetAttribute("action")!, ValuesOf(form), fields);
    }

    /// <summary>Presses a button of a form, which may have an address of its own, after filling in some fields.</summary>
    /// <param name="page">The page with the button.</param>
    /// <param name="button">The value of the button.</param>
    /// <param name="fields">Names and what is filled in; a null leaves a field out.</param>
    public async Task<Page> PressAsync(Page page, string button, params (string Name, string? Value)[] fields)
    {
        var pressed = (IHtmlButtonElement)page.Element($"button[value='{button}']");
        var values = ValuesOf(pressed.Form!);
        values.Add(new(pressed.Name!, button));
        return await SendAsync(page, pressed.Form!, pressed.GetAttribute("formaction") ?? pressed.Form!.GetAttribute("action")!, values, fields);
    }

    /// <summary>Sends fields to an address that the page at hand has no form for, as someone would who makes requests by hand.</summary>
    public async Task<Page> PostAsync(string path, params (string Name, string? Value)[] fields)
    {
        return await PostAsync(await TokenAsync(), path, fields);
    }

    /// <summary>The same with a token that was read before, for those who are in a hurry.</summary>
    public async Task<Page> PostAsync(FormToken token, string path, params (string Name, string? Value)[] fields)
    {
        using var content = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token.Value),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value ?? "")),
        ]);
        return await ReadAsync(await _http.PostAsync(new Uri(path, UriKind.Relative), content));
    }

    /// <summary>What lets forms of this person through.</summary>
    public async Task<FormToken> TokenAsync() =>
        // Every page of someone who is signed in has a form with a token, and so has this one for visitors.
        new((await GetAsync("/account/sign-in")).ValueOf("__RequestVerificationToken"));

    /// <summary>The same as a form with files is sent, in which any character can be.</summary>
    public async Task<Page> PostPartsAsync(string path, params (string Name, string? Value)[] fields)
    {
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent((await TokenAsync()).Value), "__RequestVerificationToken");
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value ?? ""), name);
        }

        return await ReadAsync(await _http.PostAsync(new Uri(path, UriKind.Relative), content));
    }

    /// <summary>Signs in through the page for it.</summary>
    public async Task<Page> SignInAsync(string email, string password = Given.Password) => await SubmitAsync(
        await GetAsync("/account/sign-in"), "/account/sign-in", ("Form.Email", email), ("Form.Password", password));

    public void Dispose() => _http.Dispose();

    private async Task<Page> SendAsync(
        Page page, IHtmlFormElement form, string action, List<KeyValuePair<string, string>> values, (string Name, string? Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            values.RemoveAll(pair => pair.Key == name);
            if (value is not null)
            {
                values.Add(new(name, value));
            }
        }

        var target = new Uri(page.Address, action);
        using var content = new FormUrlEncodedContent(values);
        return await ReadAsync(form.Method == "post"
            ? await _http.PostAsync(target, content)
            : await _http.GetAsync(new Uri($"{target.GetLeftPart(UriPartial.Path)}?{await content.ReadAsStringAsync()}")));
    }

    private static List<KeyValuePair<string, string>> ValuesOf(IHtmlFormElement form)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }:
                case IHtmlInputElement { Type: "submit" or "button" }:
                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name } input:
                    values.Add(new(name, input.Value));
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    values.Add(new(name, area.Value));
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    values.Add(new(name, select.Value ?? ""));
                    break;
                default:
                    break;
            }
        }

        return values;
    }

    private async Task<Page> ReadAsync(HttpResponseMessage response)
    {
        for (var redirects = 0; response.Headers.Location is { } location && (int)response.StatusCode is >= 300 and < 400; redirects++)
        {
            if (redirects == 10)
            {
                throw new InvalidOperationException($"Redirected in circles, at last to {location}.");
            }

            var next = new Uri(response.RequestMessage!.RequestUri!, location);
            response.Dispose();
            response = await _http.GetAsync(next);
        }

        using (response)
        {
            var html = await response.Content.ReadAsStringAsync();
            return new(response.StatusCode, response.RequestMessage!.RequestUri!, new HtmlParser().ParseDocument(html));
        }
    }
}
