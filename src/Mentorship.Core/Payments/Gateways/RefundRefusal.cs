using Microsoft.Extensions.Logging;

namespace Mentorship.Core.Payments.Gateways;

/// <summary>What it means when a provider says no to a refund.</summary>
internal static class RefundRefusal
{
    /// <summary>The refund failed for good.</summary>
    /// <exception cref="GatewayException">Our balance is empty, which passes.</exception>
    public static GatewayRefund Read(GatewayAnswer answer, ILogger logger)
    {
        // None of the three has one code for it, and each says it with this word.
        if (answer.Mentions("balance"))
        {
            throw answer.Failure();
        }

        logger.LogWarning("{Gateway} refuses to {Deed}: {Status} {ErrorCode}", answer.Gateway, answer.Deed, (int)answer.Status, answer.ErrorCode);
        return new(GatewayRefundState.Failed, null);
    }
}
