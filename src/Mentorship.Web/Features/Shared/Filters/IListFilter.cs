namespace Mentorship.Web.Features.Shared.Filters;

/// <summary>What somebody looks for in a list that everyone may see, and in which order; all of it is in the address.</summary>
public interface IListFilter
{
    /// <summary>The list's address with this in it.</summary>
    string Address { get; }

    /// <summary>The address under which search engines are to know what this finds: without the order.</summary>
    string CanonicalAddress { get; }

    /// <summary>Whether search engines should keep it. Of several filters at once there are more combinations than pages.</summary>
    bool IsIndexed { get; }
}
