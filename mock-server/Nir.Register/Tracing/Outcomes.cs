using Microsoft.AspNetCore.Http;

namespace Nir.Register.Tracing;

/// <summary>How outcomes are told apart and named.</summary>
internal static class Outcomes
{
    public static IReadOnlyList<Outcome> All { get; } = Enum.GetValues<Outcome>();

    public static Outcome From(int status, bool hasRemarks) => status switch
    {
        StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable => Outcome.TurnedAway,
        >= 500 => Outcome.Failed,
        >= 400 => Outcome.Refused,
        _ => hasRemarks ? Outcome.Remarked : Outcome.Accepted,
    };

    public static string Name(this Outcome outcome) => outcome switch
    {
        Outcome.Accepted => "Accepted",
        Outcome.Remarked => "Remarks",
        Outcome.Refused => "Refused",
        Outcome.TurnedAway => "Turned away",
        Outcome.Failed => "Failed",
        _ => "No answer",
    };

    /// <summary>The word that stands in addresses and style sheets.</summary>
    public static string Word(this Outcome outcome) => outcome switch
    {
        Outcome.Accepted => "accepted",
        Outcome.Remarked => "remarks",
        Outcome.Refused => "refused",
        Outcome.TurnedAway => "turned-away",
        Outcome.Failed => "failed",
        _ => "no-answer",
    };

    public static Outcome? Find(string? word) => All.Cast<Outcome?>().FirstOrDefault(outcome => outcome!.Value.Word() == word);
}
