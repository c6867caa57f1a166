using System.Globalization;
using System.Text.Json;

namespace Nir.Sdk.Regler.Overlay;

/// <summary>Reads the members of one object of the overlay and reports what is missing, misshapen or unknown.</summary>
internal sealed class Overlayobjekt(JsonElement objekt, string peker, Action<string, string> meld)
{
    private readonly HashSet<string> _kjente = ["$schema"];

    /// <summary>A text that must be given; null when it is not, which has been reported.</summary>
    public string? Tekst(string navn)
    {
        var verdi = Verdi(navn);
        if (verdi is null)
        {
            meld($"{peker}/{navn}", "The member is missing.");
        }

        return verdi is { } v ? AvTekst(v, $"{peker}/{navn}") : null;
    }

    /// <summary>A text, or null when it is absent.</summary>
    public string? ValgfriTekst(string navn) => Verdi(navn) is { } verdi ? AvTekst(verdi, $"{peker}/{navn}") : null;

    /// <summary>One of a few words, or null when it is absent.</summary>
    public string? Valg(string navn, IReadOnlyList<string> valg)
    {
        if (ValgfriTekst(navn) is not { } verdi || valg.Contains(verdi))
        {
            return ValgfriTekst(navn);
        }

        meld($"{peker}/{navn}", $"One of {string.Join(", ", valg)} is expected.");
        return null;
    }

    /// <summary>One of a few words, which must be given.</summary>
    public string? PaakrevdValg(string navn, IReadOnlyList<string> valg)
    {
        if (Verdi(navn) is null)
        {
            meld($"{peker}/{navn}", "The member is missing.");
        }

        return Valg(navn, valg);
    }

    /// <summary>A day, or null when it is absent.</summary>
    public DateOnly? Dato(string navn)
    {
        if (Verdi(navn) is not { } verdi)
        {
            return null;
        }

        if (LesDato(verdi) is { } dato)
        {
            return dato;
        }

        meld($"{peker}/{navn}", "A day is expected, written as yyyy-MM-dd.");
        return null;
    }

    /// <summary>The members of an object that is a member of this one; none when it is absent.</summary>
    public IEnumerable<Overlaymedlem> Medlemmer(string navn) =>
        Verdi(navn) is { } verdi ? Alle(verdi, $"{peker}/{navn}") : [];

    /// <summary>The items of an array that is a member of this one; none when it is absent.</summary>
    public IEnumerable<Overlaymedlem> Elementer(string navn)
    {
        if (Verdi(navn) is not { } verdi)
        {
            return [];
        }

        if (verdi.ValueKind is JsonValueKind.Array)
        {
            return verdi.EnumerateArray().Select((element, i) => new Overlaymedlem("", string.Create(CultureInfo.InvariantCulture, $"{peker}/{navn}/{i}"), element));
        }

        meld($"{peker}/{navn}", "A list is expected.");
        return [];
    }

    /// <summary>Every member of this object, each of which must be a text.</summary>
    public IEnumerable<(string Navn, string Peker, string Tekst)> AlleTekster() => Alle(objekt, peker)
        .Select(medlem => (medlem.Navn, medlem.Peker, Tekst: AvTekst(medlem.Verdi, medlem.Peker)))
        .Where(static rad => rad.Tekst is not null)
        .Select(static rad => (rad.Navn, rad.Peker, rad.Tekst!));

    /// <summary>Reports every member that nobody has asked for. The last call.</summary>
    public void AvvisAndre()
    {
        foreach (var medlem in Alle(objekt, peker))
        {
            if (!_kjente.Contains(medlem.Navn))
            {
                meld(medlem.Peker, "This member is not known here.");
            }
        }
    }

    /// <summary>A day written as <c>yyyy-MM-dd</c>; null for anything else.</summary>
    public static DateOnly? LesDato(JsonElement verdi) =>
        verdi.ValueKind is JsonValueKind.String
        && DateOnly.TryParseExact(verdi.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dato)
            ? dato
            : null;

    private JsonElement? Verdi(string navn)
    {
        _kjente.Add(navn);
        return objekt.ValueKind is JsonValueKind.Object && objekt.TryGetProperty(navn, out var verdi) && verdi.ValueKind is not JsonValueKind.Null
            ? verdi
            : null;
    }

    private string? AvTekst(JsonElement verdi, string sted)
    {
        if (verdi.ValueKind is JsonValueKind.String && verdi.GetString() is { Length: > 0 } tekst)
        {
            return tekst;
        }

        meld(sted, "A text that is not empty is expected.");
        return null;
    }

    private IEnumerable<Overlaymedlem> Alle(JsonElement verdi, string sted)
    {
        if (verdi.ValueKind is JsonValueKind.Object)
        {
            return verdi.EnumerateObject().Select(medlem => new Overlaymedlem(medlem.Name, $"{sted}/{medlem.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", medlem.Value));
        }

        meld(sted, "An object is expected.");
        return [];
    }
}
