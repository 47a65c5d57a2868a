using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Mentorship.Core.Data;

/// <summary>Instants are UTC in the database; SQL Server gives them back without saying so.</summary>
internal sealed class InstantConverter() : ValueConverter<Instant, DateTime>(
    instant => instant.ToDateTimeUtc(),
    value => Instant.FromDateTimeUtc(DateTime.SpecifyKind(value, DateTimeKind.Utc)));
