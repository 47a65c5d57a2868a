namespace Mentorship.TestSupport.Mail;

/// <summary>What a mail server does with who comes.</summary>
public enum SmtpBehaviour
{
    /// <summary>Takes everything.</summary>
    Take,

    /// <summary>Says 421 and goodbye at once.</summary>
    Busy,

    /// <summary>Says 550 to every recipient.</summary>
    RefuseRecipients,

    /// <summary>Says 450 to every recipient.</summary>
    PutOffRecipients,

    /// <summary>Takes the whole mail and breaks the connection instead of answering.</summary>
    CutAfterData,

    /// <summary>Takes the whole mail and never answers.</summary>
    HangAfterData,

    /// <summary>Does not even say hello.</summary>
    HangAtOnce,
}
