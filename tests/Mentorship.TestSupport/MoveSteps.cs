using NodaTime;

namespace Mentorship.TestSupport;

/// <summary>The steps of moving a session, through its pages.</summary>
public static class MoveSteps
{
    /// <summary>Proposes a time: asks to move, or answers with another where something is proposed.</summary>
    public static async Task<Page> ProposeAsync(this Person person, Guid bookingId, Instant start, string words = "")
    {
        var form = await person.GetAsync($"/bookings/{bookingId}/reschedule/proposal?start={start}");
        return await person.SubmitAsync(form, $"/bookings/{bookingId}/reschedule/proposal", ("Form.Words", words));
    }

    /// <summary>Presses the button on the session's page: "acceptance" or "withdrawal".</summary>
    public static async Task<Page> AnswerAsync(this Person person, Guid bookingId, string answer) => await person.SubmitAsync(
        await person.GetAsync($"/bookings/{bookingId}"), $"/bookings/{bookingId}/reschedule/{answer}");
}
