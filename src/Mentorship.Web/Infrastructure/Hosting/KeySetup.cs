using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Mentorship.Web.Infrastructure.Hosting;

/// <summary>
/// The keys that sign cookies and forms. They are in the database, in every environment, so that any node reads what
/// another has signed, and a new deployment what the last one has.
/// </summary>
public static class KeySetup
{
    // Wherever a process lies on its disk: what it signs is the product's.
    private const string ApplicationName = "Mentorship";

    public static void AddKeys(this WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName(ApplicationName);
        builder.Services.AddSingleton<KeyTable>();
        builder.Services.AddOptions<KeyManagementOptions>().Configure<KeyTable>((options, table) => options.XmlRepository = table);
    }
}
