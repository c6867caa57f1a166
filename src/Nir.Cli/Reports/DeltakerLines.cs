using Nir.Sdk.Contract;
using Nir.Sdk.Rapporter.Deltakere;
using Nir.Sdk.Registreringer;

namespace Nir.Cli.Reports;

/// <summary>The lines of files that are about one person.</summary>
/// <param name="place">The file and line that the person is first met on: what the control calls the case.</param>
internal sealed class DeltakerLines(string place)
{
    public string Place => place;

    public Persondata? Facts { get; set; }

    public List<Registrering> Registreringer { get; } = [];

    /// <summary>All numbers that the person has gone by.</summary>
    public IEnumerable<PersonReference> References =>
        [.. Registreringer.Select(static one => one.Person).OfType<PersonReference>(), .. Facts is null ? [] : new[] { Facts.Referanse }];

    public Deltaker ToDeltaker()
    {
        var registered = Registreringer.Select(static one => new DeltakerRegistrering(one)).ToValueList();
        var deltaker = Facts is null
            ? new Deltaker { Key = Guid.NewGuid(), Registreringer = registered }
            : Deltaker.From(Guid.NewGuid(), Facts, registered);
        return deltaker with { Saksnummer = place };
    }
}
