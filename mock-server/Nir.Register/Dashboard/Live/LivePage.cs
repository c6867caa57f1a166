using System.Globalization;
using System.Text;
using System.Text.Json;
using Nir.Register.Dashboard.Pages;
using Nir.Register.Tracing;

namespace Nir.Register.Dashboard.Live;

/// <summary>An open page: what was sent of it, and what is new.</summary>
internal sealed class LivePage(View view, string path)
{
    private readonly Dictionary<string, string> _sent = new(StringComparer.Ordinal);
    private long _told = view.Traffic.Count;
    private object? _seen;

    /// <summary>Whether what the page is made from is another than when it was last made.</summary>
    public bool HasChanged => !Equals(_seen, Standing());

    /// <summary>The parts that differ from what was sent, as events. Empty: none does.</summary>
    public string Events()
    {
        _seen = Standing();
        var page = Contents.Find(view, path);
        var events = new StringBuilder();
        foreach (var part in Layout.Parts(view, page).Concat(page.Parts).Where(static part => part.Id is not null))
        {
            var markup = part.Markup.ToString();
            if (!_sent.TryGetValue(part.Id!, out var sent) || sent != markup)
            {
                _sent[part.Id!] = markup;
                Append(events, "part",
                    JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = part.Id!, ["html"] = markup },
                        LiveJsonContext.Default.DictionaryStringString));
            }
        }

        if (News() is { } news)
        {
            Append(events, "news", JsonSerializer.Serialize(news, LiveJsonContext.Default.String));
        }

        return events.ToString();
    }

    private static void Append(StringBuilder events, string name, string json) =>
        events.Append(CultureInfo.InvariantCulture, $"event: {name}\ndata: {json}\n\n");

    private (object, DateOnly, int, int, bool) Standing() => (
        view.Register.State, view.Register.Clock.Dato, view.Tenant.Front?.Count ?? 0, view.Tenants.Count,
        view.Tenant.Availability.Current(view.Options.Time.GetUtcNow()).IsAnything);

    /// <summary>What came in since it was last told, for those who cannot see it.</summary>
    private string? News()
    {
        var count = view.Traffic.Count;
        var (came, last) = (count - _told, _told);
        _told = count;
        if (came <= 0)
        {
            return null;
        }

        var latest = view.Traffic.Latest.TakeWhile(request => request.Number > last).ToList();
        return latest is [var one] && came == 1
            ? RequestsPage.Line(one)
            : $"{View.Plural(came, "new request", "new requests")}, {latest.Count(static request => request.Outcome >= Outcome.Refused)} not accepted.";
    }
}
