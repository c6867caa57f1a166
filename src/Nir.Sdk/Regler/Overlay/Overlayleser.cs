using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Overlay;

/// <summary>Reads an overlay and collects every fault, so that one run shows them all.</summary>
internal sealed class Overlayleser(string filnavn)
{
    private const string StoettetVersjon = "nir-overlay-v1";

    private static readonly JsonDocumentOptions Strengt = new() { AllowDuplicateProperties = false };

    private readonly List<Overlayfeil> _feil = [];

    public NirOverlay Les(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using var dokument = JsonDocument.Parse(utf8Json, Strengt);
            var overlay = Les(new Overlayobjekt(dokument.RootElement, "", Meld));
            return _feil.Count == 0 ? overlay : throw new NirOverlayException(_feil);
        }
        catch (JsonException feil)
        {
            var linje = (feil.LineNumber + 1)?.ToString(CultureInfo.InvariantCulture) ?? "?";
            throw new NirOverlayException([new Overlayfeil(filnavn, "", $"The file is not JSON: see line {linje}.")], feil);
        }
    }

    private NirOverlay Les(Overlayobjekt rot)
    {
        if (rot.Tekst("format") is { } format && format != StoettetVersjon)
        {
            Meld("/format", $"This version reads \"{StoettetVersjon}\" only.");
        }

        var overlay = new NirOverlay(
            rot.Tekst("navn") ?? "",
            rot.Medlemmer("koder").Select(LesKoder).OfType<(string Liste, Kodeoversettelse Koder)>().ToImmutableDictionary(static par => par.Liste, static par => par.Koder),
            rot.Medlemmer("regler").Select(LesRegel).OfType<(string Id, Regeltilpasning Tilpasning)>().ToImmutableDictionary(static par => par.Id, static par => par.Tilpasning),
            [.. rot.Elementer("tilleggsregler").Select(LesTilleggsregel).OfType<Tilleggsregel>()],
            rot.Medlemmer("nirFra").Select(LesNirFra).OfType<(Registreringsfamilie, string, DateOnly)>().ToImmutableDictionary(static rad => (rad.Item1, rad.Item2), static rad => rad.Item3));
        rot.AvvisAndre();
        return overlay;
    }

    private (string, Kodeoversettelse)? LesKoder(Overlaymedlem medlem)
    {
        if (Kodeverksregister.Alle.FirstOrDefault(liste => liste.Navn == medlem.Navn) is not { } liste)
        {
            Meld(medlem.Peker, "There is no code list with this name.");
            return null;
        }

        var (tilWire, fraWire) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var kode in new Overlayobjekt(medlem.Verdi, medlem.Peker, Meld).AlleTekster())
        {
            if (!liste.Oppfoeringer.Any(oppfoering => oppfoering.Kode == kode.Navn))
            {
                Meld(kode.Peker, $"The code list {liste.Navn} has no such code.");
            }
            else if (!fraWire.TryAdd(kode.Tekst, kode.Navn))
            {
                Meld(kode.Peker, "Another code of the list has this wire code already.");
            }
            else
            {
                tilWire.Add(kode.Navn, kode.Tekst);
            }
        }

        return (liste.Navn, new Kodeoversettelse(tilWire.ToFrozenDictionary(), fraWire.ToFrozenDictionary()));
    }

    private (string, Regeltilpasning)? LesRegel(Overlaymedlem medlem)
    {
        if (!Regelkatalog.TryFinn(medlem.Navn, out _))
        {
            Meld(medlem.Peker, "There is no rule with this id.");
            return null;
        }

        var objekt = new Overlayobjekt(medlem.Verdi, medlem.Peker, Meld);
        var alvorlighet = objekt.Valg("alvorlighet", ["av", "merknad", "avvisning"]);
        var tilpasning = new Regeltilpasning(
            ErAv: alvorlighet == "av",
            alvorlighet switch { "merknad" => Alvorlighet.Merknad, "avvisning" => Alvorlighet.Avvisning, _ => null },
            objekt.ValgfriTekst("tekst"), objekt.ValgfriTekst("tekstEn"), objekt.ValgfriTekst("utbedring"), objekt.ValgfriTekst("utbedringEn"));
        objekt.AvvisAndre();
        return (medlem.Navn, tilpasning);
    }

    private Tilleggsregel? LesTilleggsregel(Overlaymedlem element)
    {
        var objekt = new Overlayobjekt(element.Verdi, element.Peker, Meld);
        var (id, felt, lovverk) = (objekt.Tekst("id"), LesFelt(objekt.Tekst("felt"), $"{element.Peker}/felt"), objekt.ValgfriTekst("lovverk"));
        var (slag, alvorlighet) = (objekt.PaakrevdValg("slag", ["forbudt", "paakrevd"]), objekt.PaakrevdValg("alvorlighet", ["merknad", "avvisning"]));
        var (fra, tekst, tekstEn, begrunnelse) = (objekt.Dato("fra"), objekt.Tekst("tekst"), objekt.Tekst("tekstEn"), objekt.Tekst("begrunnelse"));
        objekt.AvvisAndre();
        if (id?.StartsWith("NIR", StringComparison.OrdinalIgnoreCase) == true)
        {
            Meld($"{element.Peker}/id", "The ids that begin with NIR are this library's; choose another.");
        }

        Lovverk law = default;
        if (lovverk is not null && !LovverkKodeverk.TryParse(lovverk.AsSpan(), out law))
        {
            Meld($"{element.Peker}/lovverk", "The law is a code of the list Lovverk.");
        }

        return id is null || felt is null || slag is null || alvorlighet is null || tekst is null || tekstEn is null || begrunnelse is null
            ? null
            : new Tilleggsregel
            {
                Id = id, Familie = felt.Value.Familie, Medlem = felt.Value.Medlem, Lovverk = lovverk is null ? null : law,
                ErForbud = slag == "forbudt", Alvorlighet = alvorlighet == "avvisning" ? Alvorlighet.Avvisning : Alvorlighet.Merknad,
                Fra = fra, Tekst = tekst, TekstEn = tekstEn, Begrunnelse = begrunnelse,
            };
    }

    private (Registreringsfamilie, string, DateOnly)? LesNirFra(Overlaymedlem medlem)
    {
        var felt = LesFelt(medlem.Navn, medlem.Peker);
        var dato = Overlayobjekt.LesDato(medlem.Verdi);
        if (dato is null)
        {
            Meld(medlem.Peker, "A day is expected, written as yyyy-MM-dd.");
        }

        return felt is { } f && dato is { } d ? (f.Familie, f.Medlem, d) : null;
    }

    /// <summary>Reads <c>Introduksjonsprogram.Sluttmaal</c>.</summary>
    private (Registreringsfamilie Familie, string Medlem)? LesFelt(string? felt, string peker)
    {
        if (felt is null)
        {
            return null;
        }

        if (felt.Split('.') is [var familie, var medlem]
            && Enum.TryParse<Registreringsfamilie>(familie, out var kjent)
            && Feltoppslag.KanUtelates(kjent, medlem))
        {
            return (kjent, medlem);
        }

        Meld(peker, "A field is a family and an optional property of it, for example Introduksjonsprogram.Sluttmaal.");
        return null;
    }

    private void Meld(string peker, string melding) => _feil.Add(new Overlayfeil(filnavn, peker, melding));
}
