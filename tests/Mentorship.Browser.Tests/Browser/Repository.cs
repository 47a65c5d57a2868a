namespace Mentorship.Browser.Tests.Browser;

/// <summary>The folder that everything is in.</summary>
internal static class Repository
{
    /// <summary>The nearest folder above the tests' program that has a package.json.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "package.json")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"There is no package.json above {AppContext.BaseDirectory}.");
    }
}
