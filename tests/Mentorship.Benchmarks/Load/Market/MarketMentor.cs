using Mentorship.Core.Offerings;
using Mentorship.Core.People;

namespace Mentorship.Benchmarks.Load.Market;

/// <summary>A mentor and what can be booked with them.</summary>
internal sealed record MarketMentor(MentorProfile Profile, IReadOnlyList<Offering> Offerings);
