using Nir.Sdk.Contract;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Tests.Frister.Gjentakelse;
using Nir.Shared;

namespace Nir.Sdk.Tests.Frister;

/// <summary>
/// Asks the engine, and checks what holds of every answer: its steps can be done again and lead to it, it costs nothing but the steps to
/// leave them out, and it holds no date of birth.
/// </summary>
internal static class Proeve
{
    /// <summary>The days that the law itself names, in its rows and in the addresses of its sources: a person may be born on one.</summary>
    private static readonly HashSet<string> Lovens =
    [
        .. Regex.Matches(Repository.Read("src/Nir.Sdk/Frister/parametre.json") + Repository.Read("src/Nir.Sdk.Kodeverk/Kilder/kilder.json"), "[0-9]{4}-[0-9]{2}-[0-9]{2}")
            .Select(static dag => dag.Value),
    ];

    public static Vurdering Vurder(Personsak sak, DateOnly dato, Regelmotorvalg? valg = null)
    {
        var vurdering = new Regelmotor(valg).Assess(sak, dato);
        foreach (var svar in vurdering.Svar)
        {
            Kontroller(svar);
        }

        var uten = new Regelmotor((valg ?? new()) with { MedForklaring = false }).Assess(sak, dato);
        Assert.Equal(vurdering.Svar.Select(Innhold), uten.Svar.Select(Innhold));
        Assert.All(uten.Svar, static svar => Assert.Equal(0, svar.Forklaring.Antall));
        if (sak.Foedselsdato?.ToString("yyyy-MM-dd", null) is { } foedt && !Lovens.Contains(foedt))
        {
            Assert.All(vurdering.Svar, svar => Assert.DoesNotContain(foedt, Json(svar.Forklaring) + Innhold(svar), StringComparison.Ordinal));
        }

        return vurdering;
    }

    public static TSvar Kontroller<TSvar>(TSvar svar)
        where TSvar : Svar
    {
        var utdata = Gjentaker.Gjenta(Json(svar.Forklaring));
        foreach (var verdi in Verdier(svar))
        {
            Assert.Contains(verdi, utdata);
        }

        return svar;
    }

    /// <summary>The one deadline of a kind.</summary>
    public static Fristberegning Den(this Vurdering vurdering, Fristtype type) => vurdering.Frister.Single(frist => frist.Type == type);

    // What an answer says that a step must have given.
    private static IEnumerable<string> Verdier(Svar svar)
    {
        switch (svar)
        {
            case Fristberegning { Utfall: Svarutfall.Beregnet } frist:
                yield return Tekst(frist.Frist!.Value);
                break;
            case Lovvalgssvar { Lovverk: { } lovverk } lov:
                Assert.Equal(lovverk.Kode(), lov.Forklaring.Steg.Last(static steg => steg.Regel.Tabell.StartsWith("lovvalg", StringComparison.Ordinal)).Rad!.Verdi(0)!.Value.Kode!.Kode);
                break;
            case Timeramme { Gjenstaar: { } gjenstaar }:
                yield return gjenstaar.ToString(CultureInfo.InvariantCulture);
                break;
            case Programlengdesvar { SisteDag: { } sisteDag, SisteMuligeDag: { } lengst } lengde:
                yield return Tekst(sisteDag);
                yield return Tekst(lengst);
                yield return lengde.Rad!.Id;
                break;
            case { GjelderIkke: { } rad }:
                Assert.NotEmpty(rad.Tekst);
                break;
        }
    }

    private static string Tekst(DateOnly dato) => dato.ToString("yyyy-MM-dd", null);

    /// <summary>The steps as the contract tells them.</summary>
    public static string Json(Forklaring forklaring) => JsonSerializer.Serialize(forklaring.Steg.ToValueList(), NirJsonContext.Default.ValueListForklaringssteg);

    /// <summary>The answer's members as text, but for its steps and where in a list it belongs.</summary>
    public static string Innhold(Svar svar) => string.Join('\n', svar.GetType().GetProperties()
        .Where(static member => member.Name is not (nameof(Svar.Forklaring) or nameof(Vedtaksvurdering.Indeks) or nameof(Lovvalgssvar.Tillatelse) or nameof(Svar.Konklusjon) or nameof(Svar.KonklusjonEn)))
        .OrderBy(static member => member.Name, StringComparer.Ordinal)
        .Select(member => $"{member.Name}={Text(member.GetValue(svar))}"));

    private static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => Tekst(day),
        Parameterrad rad => rad.Id,
        System.Collections.IEnumerable items and not string => string.Join(',', items.Cast<object>().Select(Text)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
