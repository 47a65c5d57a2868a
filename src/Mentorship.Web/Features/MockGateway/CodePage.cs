using Mentorship.Core.Payments.Gateways.Mock;

namespace Mentorship.Web.Features.MockGateway;

/// <param name="Charge">What is to be paid.</param>
/// <param name="Form">The code.</param>
public sealed record CodePage(MockCharge Charge, CodeForm Form);
