namespace Mentorship.Core.Notifications;

/// <summary>A mail was not taken. The message is for an admin and holds no secret.</summary>
public sealed class MailException(MailTrouble trouble, string message, Exception innerException) : Exception(message, innerException)
{
    public MailTrouble Trouble => trouble;
}
