using System.Globalization;
using Nir.Register.Tracing;
using Nir.Register.Tracing.Findings;

namespace Nir.Register.Dashboard.Pages;

/// <summary>Which of the requests are shown.</summary>
/// <param name="Outcome">Only those with this outcome. Null: all.</param>
/// <param name="Text">
/// Only those that hold this: the first characters of the registration's id or of the correlation id, or a part of the request, its answer, its
/// client or its rules. Empty: all.
/// </param>
internal sealed record RequestFilter(Outcome? Outcome, string Text)
{
    /// <summary>The longest text: an id.</summary>
    public const int Longest = 36;

    /// <summary>What the page's address asks for. A text that may be a person's number is neither searched for nor shown.</summary>
    public static RequestFilter From(View view)
    {
        var text = view.Query["find"].ToString().Trim();
        return new(Outcomes.Find(view.Query["outcome"]), text.Length > Longest || PersonNumber.IsIn(text, NowYear(view)) ? "" : text);
    }

    /// <summary>Whether a request is to be shown.</summary>
    public bool Fits(SeenRequest request) => (Outcome is null || request.Outcome == Outcome) && (Text.Length == 0 || HasText(request));

    /// <summary>The address of the requests with a filter.</summary>
    public string Address(View view, long? before = null)
    {
        string?[] members =
        [
            Outcome is { } outcome ? $"outcome={outcome.Word()}" : null,
            Text.Length > 0 ? $"find={Uri.EscapeDataString(Text)}" : null,
            before is { } number ? string.Create(CultureInfo.InvariantCulture, $"before={number}") : null,
        ];
        var query = string.Join('&', members.OfType<string>());
        return query.Length == 0 ? view.Home : $"{view.Home}?{query}";
    }

    private static int NowYear(View view) => view.Options.Time.GetUtcNow().Year;

    private bool HasText(SeenRequest request) =>
        request.Registration?.ToString().StartsWith(Text, StringComparison.OrdinalIgnoreCase) is true
        || request.CorrelationId.StartsWith(Text, StringComparison.OrdinalIgnoreCase)
        || Said(request).Any(said => said.Contains(Text, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Said(SeenRequest request) =>
    [
        $"{request.Method} {RequestsPage.Route(request)}",
        string.Create(CultureInfo.InvariantCulture, $"{request.Outcome.Name()} {request.Status}"),
        request.Client ?? "",
        request.Front ?? "",
        request.Fault ?? "",
        request.Problem?.Title ?? "",
        .. request.Rules.Select(static rule => $"{rule.Regel} {rule.TekstEn}"),
    ];
}
