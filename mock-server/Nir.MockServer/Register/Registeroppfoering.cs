using System.Collections.Immutable;
using Nir.Sdk.Registreringer;

namespace Nir.MockServer.Register;

/// <summary>A registration as the register holds it.</summary>
public sealed record Registeroppfoering
{
    /// <summary>The register's number for the person it is about.</summary>
    public required int Person { get; init; }

    /// <summary>The version that holds now.</summary>
    public required Registreringsversjon Gjeldende { get; init; }

    /// <summary>Earlier versions, newest last; the oldest may be gone (<see cref="Registeroppsett.MaksTidligereVersjoner"/>).</summary>
    public ImmutableList<Registreringsversjon> Tidligere { get; init; } = [];

    /// <summary>What was sent last.</summary>
    public Registrering Registrering => Gjeldende.Registrering;

    /// <summary>The register's name for the version that holds now.</summary>
    public string Versjon => Gjeldende.Versjon;

    internal NaturligNoekkel Noekkel => NaturligNoekkel.Av(Person, Registrering);

    internal long Stoerrelse => Gjeldende.Stoerrelse + Tidligere.Sum(static versjon => (long)versjon.Stoerrelse);
}
