using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Mentorship.Core.Data;

/// <summary>Local dates are plain dates in the database.</summary>
internal sealed class LocalDateConverter() : ValueConverter<LocalDate, DateOnly>(
    date => date.ToDateOnly(),
    value => LocalDate.FromDateOnly(value));
