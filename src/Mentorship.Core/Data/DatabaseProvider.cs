namespace Mentorship.Core.Data;

/// <summary>The engines that the product runs on.</summary>
public enum DatabaseProvider
{
    PostgreSql = 1,
    SqlServer = 2,
}
