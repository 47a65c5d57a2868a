namespace Mentorship.Core.Payments.Gateways;

/// <summary>
/// A provider was away or slow, refused us, or answered nonsense: try again later. The message is for the log and
/// holds no secret and nothing about people.
/// </summary>
public sealed class GatewayException : Exception
{
    public GatewayException(string message)
        : base(message)
    {
    }

    public GatewayException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
