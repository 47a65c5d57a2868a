using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mentorship.Core.Notifications;

/// <summary>
/// What was true when a message was written. Kept as JSON: a property that is added later needs a value for rows that
/// lack it, and none is ever renamed.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "about")]
[JsonDerivedType(typeof(SessionFacts), "session")]
[JsonDerivedType(typeof(CourseFacts), "course")]
[JsonDerivedType(typeof(FreeTimeFacts), "free-time")]
public abstract record MessageFacts
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new InstantJson(), new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <exception cref="JsonException">No facts.</exception>
    public static MessageFacts FromJson(string json) =>
        JsonSerializer.Deserialize<MessageFacts>(json, Options) ?? throw new JsonException("No facts.");
}
