using Microsoft.EntityFrameworkCore;

namespace Mentorship.Core.Data;

/// <summary>The model on PostgreSQL, with Migrations/PostgreSql.</summary>
public sealed class PostgreSqlDbContext(DbContextOptions<PostgreSqlDbContext> options) : MentorshipDbContext(options);
