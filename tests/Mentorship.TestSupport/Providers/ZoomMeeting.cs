using System.Text.Json;

namespace Mentorship.TestSupport.Providers;

/// <summary>A meeting in Zoom's books.</summary>
/// <param name="Id">Zoom's number for it.</param>
/// <param name="Host">Whose it is.</param>
/// <param name="Body">What it was told of it, after the last change.</param>
public sealed record ZoomMeeting(long Id, string Host, JsonElement Body)
{
    public string JoinUrl => $"https://us02web.zoom.us/j/{Id}?pwd=Vm1wS1NXUnpkejA5";

    public string Topic => Body.GetProperty("topic").GetString()!;

    public string Agenda => Body.GetProperty("agenda").GetString()!;

    public string StartTime => Body.GetProperty("start_time").GetString()!;

    public int Duration => Body.GetProperty("duration").GetInt32();
}
