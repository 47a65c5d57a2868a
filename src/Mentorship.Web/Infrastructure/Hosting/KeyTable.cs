using System.Xml.Linq;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Infrastructure.Hosting;

/// <summary>Keeps the keys of <see cref="KeySetup"/> in the database. ASP.NET Core asks seldom, and not asynchronously.</summary>
public sealed class KeyTable(IServiceScopeFactory scopes) : IXmlRepository
{
    private const int MaxAttempts = 8;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<MentorshipDbContext>();
        return [.. db.DataProtectionKeys.OrderBy(key => key.Id).Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<MentorshipDbContext>();
        for (var attempt = 1; ; attempt++)
        {
            var number = (db.DataProtectionKeys.Max(key => (int?)key.Id) ?? 0) + 1;
            try
            {
                db.DataProtectionKeys.Add(DataProtectionKey.Of(
                    number, friendlyName.AtMost(DataProtectionKey.FriendlyNameMaxLength), element.ToString(SaveOptions.DisableFormatting)));
                db.SaveChanges();
                return;
            }
            catch (DbUpdateException exception) when (exception.IsDuplicateKey())
            {
                db.ChangeTracker.Clear();
                if (number == 1)
                {
                    // Two nodes start on a new database. The other one's key is everyone's: with one each, neither would
                    // read what the other signs. Whoever stores a key reads them all anew after it.
                    return;
                }

                if (attempt == MaxAttempts)
                {
                    throw;
                }
            }
        }
    }
}
