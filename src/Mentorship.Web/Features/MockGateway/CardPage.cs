using Mentorship.Core.Payments.Gateways.Mock;

namespace Mentorship.Web.Features.MockGateway;

/// <param name="Charge">What is to be paid.</param>
/// <param name="Form">The card.</param>
public sealed record CardPage(MockCharge Charge, CardForm Form);
