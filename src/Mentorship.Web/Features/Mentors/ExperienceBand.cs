namespace Mentorship.Web.Features.Mentors;

/// <summary>How long a mentor has done their work, roughly.</summary>
public enum ExperienceBand
{
    /// <summary>Under three years.</summary>
    Junior = 1,

    /// <summary>Three years and more, under seven.</summary>
    Mid,

    /// <summary>Seven years and more, under twelve.</summary>
    Senior,

    /// <summary>Twelve years and more.</summary>
    Staff,
}
