namespace Nir.Sdk.Client.Results;

/// <summary>A rule id that comes from a register. Only what looks like one is repeated to traces and messages.</summary>
internal static class RegelId
{
    public static bool IsRegelId(string? text) =>
        text is { Length: 7 } && text.StartsWith("NIR", StringComparison.Ordinal) && text.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0;

    public static string Safe(string text) => IsRegelId(text) ? text : "unknown";
}
