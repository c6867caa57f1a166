using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Frister;

/// <summary>Cases to vary with <c>with</c>: a person aged 30 or so, with nothing unusual about them.</summary>
internal static class TestSak
{
    public static readonly Kommunenummer Kommune = Kommunenummer.Parse("4601");

    /// <summary>A refugee, granted on a day, without upper secondary education.</summary>
    public static Personsak Flyktning(DateOnly innvilget) => With(Oppholdsgrunnlag.Flyktning, innvilget);

    /// <summary>Collective protection, granted and settled by agreement.</summary>
    public static Personsak KollektivBeskyttelse(DateOnly innvilget, DateOnly bosatt) =>
        With(Oppholdsgrunnlag.KollektivBeskyttelse, innvilget) with { Bosettinger = [new(Kommune, bosatt, EtterAvtale: true)] };

    public static Personsak With(Oppholdsgrunnlag grunnlag, DateOnly innvilget) => new()
    {
        Foedselsdato = new(1990, 6, 15),
        Utdanningsbakgrunn = Utdanningsbakgrunn.FullfoertGrunnskole,
        Tillatelser = [new() { Oppholdsgrunnlag = grunnlag, Innvilget = innvilget }],
    };

    /// <summary>A refugee under integreringsloven, settled by agreement soon after, with a programme offered and begun on a day.</summary>
    public static Personsak Program(DateOnly start, Sluttmaal? sluttmaal, bool videregaaende = false, Oppholdsgrunnlag grunnlag = Oppholdsgrunnlag.Flyktning)
    {
        var innvilget = start.AddMonths(-2);
        return With(grunnlag, innvilget) with
        {
            Utdanningsbakgrunn = videregaaende ? Utdanningsbakgrunn.VideregaaendeEllerHoeyere : Utdanningsbakgrunn.FullfoertGrunnskole,
            Bosettinger = [new(Kommune, innvilget.AddDays(14), EtterAvtale: true)],
            Program = new() { Tilbudsdato = start, Startdato = start, Sluttmaal = sluttmaal, Vedtak = [Programvedtak(start)] },
        };
    }

    /// <summary>The same under introduksjonsloven, which knows no goal and whose offer is not registered.</summary>
    public static Personsak Introduksjonslov(DateOnly start, params Permisjon[] permisjoner) => Program(start, null) with
    {
        Program = new() { Startdato = start, Vedtak = [Programvedtak(start)], Permisjoner = [.. permisjoner] },
    };

    public static Vedtak Forlengelse(DateOnly vedtaksdato, DateOnly to) =>
        new() { Vedtakstype = Vedtakstype.ForlengelseIntroduksjonsprogram, Vedtaksdato = vedtaksdato, Sluttdato = to };

    public static Vedtak Norskvedtak(DateOnly startDate) =>
        new() { Vedtakstype = Vedtakstype.TildelingNorskopplaering, Vedtaksdato = startDate, Startdato = startDate };

    public static Vedtak Programvedtak(DateOnly startDate) =>
        new() { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = startDate, Startdato = startDate };

    public static Permisjon Permisjon(DateOnly from, DateOnly to, Permisjonsgrunn ground = Permisjonsgrunn.OmsorgspermisjonFoedsel) =>
        new() { Permisjonsgrunn = ground, Vedtaksdato = from, Fra = from, Til = to };
}
