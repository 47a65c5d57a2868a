using Microsoft.EntityFrameworkCore;

namespace Mentorship.Core.Data;

/// <summary>The model on SQL Server, with Migrations/SqlServer.</summary>
public sealed class SqlServerDbContext(DbContextOptions<SqlServerDbContext> options) : MentorshipDbContext(options);
