using Fagsystem.Export;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Mapping;

/// <summary>A participant with the cases mapped.</summary>
/// <param name="Person">Whom it is about.</param>
/// <param name="Saker">The cases, in the order of the export.</param>
/// <param name="Facts">What the fagsystem knows of the person. Null: nothing.</param>
internal sealed record MappedDeltaker(PersonRow Person, IReadOnlyList<MappedSak> Saker, Personsak? Facts)
{
    /// <summary>The kinds of participation that the fagsystem has a case of.</summary>
    public IReadOnlyList<Registreringsfamilie> Familier =>
        [.. Saker.Select(static sak => KodeTables.Ordning.Koder.GetValueOrDefault(sak.Sak.Rad.Ordning)).Distinct()];

    public static MappedDeltaker From(Deltaker deltaker)
    {
        var results = deltaker.Saker.Select(static sak => (Sak: sak, Result: Mapper.Map(sak))).ToList();
        var facts = FactMapper.Map(deltaker, [.. results.Select(static pair => pair.Result).OfType<MappingResult.Mapped>()]);
        return new(deltaker.Person, [.. results.Select(pair => new MappedSak(pair.Sak, pair.Result, facts))], facts);
    }
}
