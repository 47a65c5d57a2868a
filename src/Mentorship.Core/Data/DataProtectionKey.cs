namespace Mentorship.Core.Data;

/// <summary>One of the keys that sign cookies and forms, or the revocation of one, as ASP.NET Core writes it.</summary>
public sealed class DataProtectionKey
{
    public const int FriendlyNameMaxLength = 200;

    private DataProtectionKey()
    {
    }

    /// <summary>Which, from one. A number is given once, so of two nodes that make the first key one is refused.</summary>
    public int Id { get; private set; }

    /// <summary>What ASP.NET Core calls it, for whoever looks into the table.</summary>
    public string FriendlyName { get; private set; } = "";

    public string Xml { get; private set; } = "";

    public static DataProtectionKey Of(int id, string friendlyName, string xml) => new() { Id = id, FriendlyName = friendlyName, Xml = xml };
}
