namespace Fagsystem.Kartlegging;

/// <summary>What a line of <c>foeringer.csv</c> tells.</summary>
internal enum Foeringsslag
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
