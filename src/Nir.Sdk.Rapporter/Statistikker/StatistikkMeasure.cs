namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>What is counted. One that is part of another never exceeds it, and the rest between them is a number that must not be shown either.</summary>
internal enum StatistikkMeasure
{
    Deltakere,
    Startet,
    Avsluttet,
    Naadd,
    TiltakNorsk,
    TiltakUtdanning,
    TiltakArbeid,
    TiltakAndre,
    Norsk,
    Asylnorsk,
}
