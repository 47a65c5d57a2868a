using System.Xml.Linq;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Infrastructure.Hosting;

/// <summary>
/// Keeps the keys of <see cref="KeySetup"/> in the database. ASP.NET Core asks seldom, and not asynchronously: it reads
/// all of them, stores a new one when it finds none that will do, and reads them all anew.
/// </summary>
public sealed class KeyTable(IServiceScopeFactory scopes) : IXmlRepository
{
    private const int MaxAttempts = 8;

    // The highest number of the last reading, on which a decision to make a key rests.
    private int _lastRead;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<MentorshipDbContext>();
        var rows = db.DataProtectionKeys.AsNoTracking().OrderBy(key => key.Id).ToList();
        _lastRead = rows.LastOrDefault()?.Id ?? 0;
        return [.. rows.Select(row => XElement.Parse(row.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<MentorshipDbContext>();
        var number = _lastRead + 1;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                db.DataProtectionKeys.Add(DataProtectionKey.Of(
                    number, friendlyName.AtMost(DataProtectionKey.FriendlyNameMaxLength), element.ToString(SaveOptions.DisableFormatting)));
                db.SaveChanges();
                return;
            }
            catch (DbUpdateException exception) when (exception.IsDuplicateKey() && attempt < MaxAttempts)
            {
                db.ChangeTracker.Clear();
                if (element.Name == "key")
                {
                    // Two nodes found the same need, such as on a new database. The key of the one that was first is
                    // everyone's: with one each, neither would read what the other signs.
                    return;
                }

                // A revocation is never left out.
                number = db.DataProtectionKeys.Max(key => key.Id) + 1;
            }
        }
    }
}
