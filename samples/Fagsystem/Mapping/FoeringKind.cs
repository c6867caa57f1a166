namespace Fagsystem.Mapping;

/// <summary>What a line of <c>foeringer.csv</c> tells.</summary>
internal enum FoeringKind
{
    Ukjent = 0,
    Vedtak,
    Tiltak,
    Permisjon,
    Fravaer,
    Stans,
    Norsktimer,
    Samfunnskunnskapstimer,
}
