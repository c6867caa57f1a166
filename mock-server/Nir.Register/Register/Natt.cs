using System.Collections.Immutable;

namespace Nir.Register.Register;

/// <summary>
/// What the register does by itself when its date advances: day by day in order, first what arrives from the other sources, then the
/// programmes that come to their end. Days on which nothing is due cost nothing.
/// </summary>
internal static class Natt
{
    /// <summary>Lives the days up to and including a day. The date never runs backwards: an earlier day changes nothing.</summary>
    public static Registertilstand Lev(Registertilstand tilstand, DateOnly dato, ImmutableArray<Registerhendelse>.Builder hendelser)
    {
        if (tilstand.Dato is not { } sist)
        {
            return tilstand with { Dato = dato };
        }

        while (Neste(tilstand) is { } dag && dag <= dato && sist < dato)
        {
            // What fell due on a day already lived is done on the next.
            dag = dag <= sist ? sist.AddDays(1) : dag;
            tilstand = Beregn(Motta(tilstand with { Dato = dag }, dag, hendelser), dag, hendelser);
            sist = dag;
        }

        return sist < dato ? tilstand with { Dato = dato } : tilstand;
    }

    private static DateOnly? Neste(Registertilstand tilstand)
    {
        DateOnly? ankomst = tilstand.Ventende.IsEmpty ? null : tilstand.Ventende.First().Key.Ankommer;
        DateOnly? varsel = tilstand.Varsler.IsEmpty ? null : tilstand.Varsler.Min.Dato;
        return ankomst is null || varsel < ankomst ? varsel ?? ankomst : ankomst;
    }

    private static Registertilstand Motta(Registertilstand tilstand, DateOnly dag, ImmutableArray<Registerhendelse>.Builder hendelser)
    {
        while (!tilstand.Ventende.IsEmpty && tilstand.Ventende.First() is var (noekkel, data) && noekkel.Ankommer <= dag)
        {
            var utfall = Personer.Oppdater(tilstand with { Ventende = tilstand.Ventende.Remove(noekkel) }, dag, data);
            tilstand = utfall.Tilstand;
            hendelser.AddRange(utfall.Hendelser);
        }

        return tilstand;
    }

    private static Registertilstand Beregn(Registertilstand tilstand, DateOnly dag, ImmutableArray<Registerhendelse>.Builder hendelser)
    {
        while (!tilstand.Varsler.IsEmpty && tilstand.Varsler.Min is var (forfall, id) && forfall <= dag)
        {
            tilstand = Avslutninger.Beregn(tilstand, id, dag, hendelser);
        }

        return tilstand;
    }
}
