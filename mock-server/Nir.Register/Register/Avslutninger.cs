using System.Collections.Immutable;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>Keeps the computed ends of programmes in step with what is known.</summary>
internal static class Avslutninger
{
    /// <summary>Looks at a registration whose day has come: ends the programme, or sets a new day to look.</summary>
    public static Registertilstand Beregn(Registertilstand tilstand, Guid id, DateOnly dag, ImmutableArray<Registerhendelse>.Builder hendelser)
    {
        var oppfoering = tilstand.Registreringer[id];
        var person = tilstand.Personer[oppfoering.Person];
        if (oppfoering.Registrering is Introduksjonsprogram program && !oppfoering.ErAvsluttetAvRegisteret
            && Avslutningsregler.Finn(tilstand, person, program, dag) is { } grunn
            && !oppfoering.Avslutninger.Exists(spor => spor.GjelderSammeSom(grunn)))
        {
            hendelser.Add(new Registerhendelse.ProgramAvsluttet(id, dag, grunn.Aarsak, grunn.Dato));
            return tilstand.Med(id, oppfoering with { Avslutninger = oppfoering.Avslutninger.Add(grunn.Spor(dag)), Varsel = null });
        }

        return tilstand.Med(id, oppfoering with { Varsel = Etter(Avslutningsregler.NesteDag(tilstand, person, oppfoering, dag), dag) });
    }

    /// <summary>Takes in what has changed: a computed end whose ground has fallen away is lifted, and the next day to look is set.</summary>
    public static Registertilstand Oppdater(Registertilstand tilstand, Guid id, DateOnly dag, ImmutableArray<Registerhendelse>.Builder hendelser)
    {
        var oppfoering = tilstand.Registreringer[id];
        if (oppfoering.Registrering is not Introduksjonsprogram program)
        {
            return tilstand;
        }

        var person = tilstand.Personer[oppfoering.Person];
        var ny = oppfoering;
        if (oppfoering.StaaendeAvslutning is { } staaende && program.Avslutning is null
            && !(Avslutningsregler.Finn(tilstand, person, program, dag) is { } grunn && staaende.GjelderSammeSom(grunn)))
        {
            ny = ny with { Avslutninger = ny.Avslutninger.Replace(staaende, staaende with { Opphevet = dag }) };
            hendelser.Add(new Registerhendelse.ProgramGjenaapnet(id, dag, AvRegisteret: true));
        }

        ny = ny with { Varsel = Etter(Avslutningsregler.NesteDag(tilstand, person, ny, dag), dag) };
        return ReferenceEquals(ny.Avslutninger, oppfoering.Avslutninger) && ny.Varsel == oppfoering.Varsel ? tilstand : tilstand.Med(id, ny);
    }

    /// <summary>The same for all programmes of a person.</summary>
    public static Registertilstand OppdaterAlle(Registertilstand tilstand, int person, DateOnly dag, ImmutableArray<Registerhendelse>.Builder hendelser) =>
        tilstand.Personer[person].Registreringer.Aggregate(tilstand, (sum, id) => Oppdater(sum, id, dag, hendelser));

    /// <summary>The entry with its standing computed end lifted.</summary>
    public static Registeroppfoering UtenStaaende(Registeroppfoering oppfoering, DateOnly dag) => oppfoering.StaaendeAvslutning is { } staaende
        ? oppfoering with { Avslutninger = oppfoering.Avslutninger.Replace(staaende, staaende with { Opphevet = dag }) }
        : oppfoering;

    private static DateOnly? Etter(DateOnly? neste, DateOnly dag) => neste <= dag ? dag.AddDays(1) : neste;
}
