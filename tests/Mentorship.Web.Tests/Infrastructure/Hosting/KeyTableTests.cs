using System.Xml.Linq;
using Mentorship.Core.Data;
using Mentorship.TestSupport;
using Mentorship.Web.Infrastructure.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorship.Web.Tests.Infrastructure.Hosting;

/// <summary>Two nodes that keep their keys in one table, in each order in which they can read and store.</summary>
public sealed class KeyTableTests(DatabaseFixture databases) : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private KeyTable _one = null!;
    private KeyTable _other = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await databases.CreateAsync();
        (_one, _other) = (Node(), Node());
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Store_BothFoundNone_KeepsTheFirst()
    {
        _one.GetAllElements().ShouldBeEmpty();
        _other.GetAllElements().ShouldBeEmpty();

        _one.StoreElement(Key("first"), "key-first");
        _other.StoreElement(Key("second"), "key-second");

        (await NamesAsync()).ShouldBe(["key-first"]);
        _other.GetAllElements().ShouldHaveSingleItem().Attribute("id")!.Value.ShouldBe("first");
    }

    [Fact]
    public async Task Store_BothFoundTheOldOneEnding_KeepOneNewOne()
    {
        _one.GetAllElements();
        _one.StoreElement(Key("old"), "key-old");
        _one.GetAllElements();
        _other.GetAllElements();

        _other.StoreElement(Key("new"), "key-new");
        _one.StoreElement(Key("newer"), "key-newer");

        (await NamesAsync()).ShouldBe(["key-old", "key-new"]);
    }

    [Fact]
    public async Task Store_Revocation_IsKeptWhateverElseWasStored()
    {
        _one.GetAllElements();
        _other.GetAllElements();
        _one.StoreElement(Key("first"), "key-first");

        _other.StoreElement(new XElement("revocation"), "revocation-1");

        (await NamesAsync()).ShouldBe(["key-first", "revocation-1"]);
    }

    private static XElement Key(string id) => new("key", new XAttribute("id", id));

    private KeyTable Node()
    {
        var services = new ServiceCollection();
        services.AddMentorshipDatabase(_database.Options);
        return new(services.BuildServiceProvider().GetRequiredService<IServiceScopeFactory>());
    }

    private async Task<IReadOnlyList<string>> NamesAsync()
    {
        await using var db = DatabaseServices.CreateContext(_database.Options);
        return await db.DataProtectionKeys.OrderBy(key => key.Id).Select(key => key.FriendlyName).ToListAsync();
    }
}
