using System.Collections.Immutable;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Rapporter.Opplysninger;

/// <summary>
/// The items of each family. Which rules speak of a member under which law stands on the model, as attributes; it is said again here because nothing
/// is read by reflection, and a test holds the two together.
/// </summary>
internal static class OpplysningTable
{
    private static readonly (Lovverk, Regel)[] VedtakRegler = Under(RegelCatalogue.NIR1201, All());

    /// <summary>The items, by family in the order of <see cref="Opplysning"/>.</summary>
    public static ImmutableArray<OpplysningRow> Rows { get; } =
    [
        Program(Opplysning.Vedtak, nameof(Introduksjonsprogram.Vedtak), static one => one.Vedtak.HasAny(), VedtakRegler),
        Program(Opplysning.Sluttmaal, nameof(Introduksjonsprogram.Sluttmaal), static one => one.Sluttmaal is not null,
            Under(RegelCatalogue.NIR1001, Lovverk.Introduksjonsloven),
            Under(RegelCatalogue.NIR1104, Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A)),
        Program(Opplysning.Integreringskontrakt, nameof(Introduksjonsprogram.Integreringskontrakt), static one => one.Integreringskontrakt is not null,
            Under(RegelCatalogue.NIR1002, Lovverk.Introduksjonsloven),
            Under(RegelCatalogue.NIR1106, Lovverk.Integreringsloven),
            Under(RegelCatalogue.NIR1107, Lovverk.IntegreringslovenKapittel6A)),
        Program(Opplysning.Tiltak, nameof(Introduksjonsprogram.Tiltak), static one => one.Tiltak.HasAny(), Under(RegelCatalogue.NIR1101, All())),
        Program(Opplysning.Fravaer, nameof(Introduksjonsprogram.Fravaer), static one => one.Fravaer.HasAny()),
        Program(Opplysning.Avslutningsaarsak, nameof(Introduksjonsprogram.Avslutning), static one => one.Avslutning is not null,
            Under(RegelCatalogue.NIR1103, All())),
        Norsk(Opplysning.Vedtak, nameof(Norskopplaering.Vedtak), static one => one.Vedtak.HasAny(), VedtakRegler),
        Norsk(Opplysning.Fravaer, nameof(Norskopplaering.Fravaer), static one => one.Fravaer.HasAny()),
        Norsk(Opplysning.Utdanningsbakgrunn, nameof(Norskopplaering.Utdanningsbakgrunn), static one => one.Utdanningsbakgrunn is not null,
            Under(RegelCatalogue.NIR1003, Lovverk.Introduksjonsloven),
            Under(RegelCatalogue.NIR1011, Lovverk.IntegreringslovenKapittel6A),
            Under(RegelCatalogue.NIR1108, Lovverk.Integreringsloven),
            Under(RegelCatalogue.NIR1202, Lovverk.Integreringsloven)),
        Norsk(Opplysning.Norskmaal, nameof(Norskopplaering.Norskmaal), static one => one.Norskmaal.HasAny(),
            Under(RegelCatalogue.NIR1004, Lovverk.Introduksjonsloven),
            Under(RegelCatalogue.NIR1105, Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A)),
        Norsk(Opplysning.Timer, nameof(Norskopplaering.TimerNorsk), static one => one.TimerNorsk.HasAny(), Under(RegelCatalogue.NIR1102, All())),
        Norsk(Opplysning.FulltidVideregaaende, nameof(Norskopplaering.FulltidVideregaaende), static one => one.FulltidVideregaaende is not null,
            Under(RegelCatalogue.NIR1005, Lovverk.Introduksjonsloven)),
        Mottak(Opplysning.Vedtak, nameof(Mottakskvalifisering.Vedtak), static one => one.Vedtak.HasAny(), VedtakRegler),
        Mottak(Opplysning.Tiltak, nameof(Mottakskvalifisering.Tiltak), static one => one.Tiltak.HasAny(),
            Under(RegelCatalogue.NIR1110, Lovverk.Introduksjonsloven, Lovverk.Integreringsloven)),
        Mottak(Opplysning.Fravaer, nameof(Mottakskvalifisering.Fravaer), static one => one.Fravaer.HasAny()),
        Asyl(Opplysning.Vedtak, nameof(Asylopplaering.Vedtak), static one => one.Vedtak.HasAny(), VedtakRegler),
        Asyl(Opplysning.Timer, nameof(Asylopplaering.TimerNorsk), static one => one.TimerNorsk.HasAny(),
            Under(RegelCatalogue.NIR1109, Lovverk.Introduksjonsloven, Lovverk.Integreringsloven)),
    ];

    /// <summary>The items of a family.</summary>
    public static IEnumerable<OpplysningRow> Select(Registreringsfamilie familie) => Rows.Where(row => row.Familie == familie);

    /// <summary>The item of a family. Null: it has no such item.</summary>
    public static OpplysningRow? Find(Registreringsfamilie familie, Opplysning opplysning) =>
        Rows.FirstOrDefault(row => row.Familie == familie && row.Opplysning == opplysning);

    private static OpplysningRow Program(
        Opplysning opplysning, string member, Func<Introduksjonsprogram, bool> isRegistered, params ReadOnlySpan<(Lovverk, Regel)[]> regler) =>
        new(opplysning, Registreringsfamilie.Introduksjonsprogram, member, one => isRegistered((Introduksjonsprogram)one), Join(regler));

    private static OpplysningRow Norsk(
        Opplysning opplysning, string member, Func<Norskopplaering, bool> isRegistered, params ReadOnlySpan<(Lovverk, Regel)[]> regler) =>
        new(opplysning, Registreringsfamilie.Norskopplaering, member, one => isRegistered((Norskopplaering)one), Join(regler));

    private static OpplysningRow Mottak(
        Opplysning opplysning, string member, Func<Mottakskvalifisering, bool> isRegistered, params ReadOnlySpan<(Lovverk, Regel)[]> regler) =>
        new(opplysning, Registreringsfamilie.Mottakskvalifisering, member, one => isRegistered((Mottakskvalifisering)one), Join(regler));

    private static OpplysningRow Asyl(
        Opplysning opplysning, string member, Func<Asylopplaering, bool> isRegistered, params ReadOnlySpan<(Lovverk, Regel)[]> regler) =>
        new(opplysning, Registreringsfamilie.Asylopplaering, member, one => isRegistered((Asylopplaering)one), Join(regler));

    private static (Lovverk, Regel)[] Under(Regel regel, params ReadOnlySpan<Lovverk> lovverk)
    {
        var rules = new (Lovverk, Regel)[lovverk.Length];
        for (var i = 0; i < lovverk.Length; i++)
        {
            rules[i] = (lovverk[i], regel);
        }

        return rules;
    }

    private static ImmutableArray<(Lovverk, Regel)> Join(ReadOnlySpan<(Lovverk, Regel)[]> regler)
    {
        var all = ImmutableArray.CreateBuilder<(Lovverk, Regel)>();
        foreach (var some in regler)
        {
            all.AddRange(some);
        }

        return all.ToImmutable();
    }

    private static Lovverk[] All() => [Lovverk.Introduksjonsloven, Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A];
}
