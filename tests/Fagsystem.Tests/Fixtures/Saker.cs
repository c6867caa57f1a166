using Fagsystem.Export;
using Fagsystem.Mapping;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Tests.Fixtures;

/// <summary>Cases for tests: complete ones that differ by local number, and what a test changes on them.</summary>
internal static class Saker
{
    public static PersonRow Person(string sequenceNumber = "1001") => new()
    {
        SequenceNumber = sequenceNumber,
        Line = 2,
        Fornavn = "Ida",
        Etternavn = "Fjell",
        Duf = "202312345688",
        HjemmelCode = "L21",
        Skolegang = "U1",
    };

    public static Sak Program(string sequenceNumber = "1001") => new(
        Person(sequenceNumber),
        new SakRow
        {
            SequenceNumber = sequenceNumber, Saksnr = 1, Line = 3, Ordning = "IP", Kommune = "9901", Standing = "RP", Oppstart = new(2026, 2, 16),
            TargetCode = "ARB"
        },
        [new FoeringRow { SequenceNumber = sequenceNumber, Saksnr = 1, Line = 4, Kind = "VE", Kode = "TIP", Vedtatt = new(2026, 2, 2),
            Fom = new(2026, 2, 16) }]);

    public static Sak Norsk(params FoeringRow[] timer) => new(
        Person(),
        new SakRow { SequenceNumber = "1001", Saksnr = 1, Line = 3, Ordning = "NO", Kommune = "9901", Standing = "RP", Spraaknivaa = "B1" },
        [new FoeringRow { SequenceNumber = "1001", Saksnr = 1, Line = 4, Kind = "VE", Kode = "TNO", Vedtatt = new(2026, 2, 2) }, .. timer]);

    public static FoeringRow Timer(string week, decimal? timer) =>
        new() { SequenceNumber = "1001", Saksnr = 1, Line = 5, Kind = "NT", WeekNumber = week, Number = timer };

    public static MappedSak Map(Sak sak) => new(sak, Mapper.Map(sak), Facts: null);

    public static Registrering Mapped(Sak sak) => Assert.IsType<MappingResult.Mapped>(Mapper.Map(sak)).Registrering;

    public static RowFault Error(Sak sak) => Assert.Single(Assert.IsType<MappingResult.Unmapped>(Mapper.Map(sak)).Error);
}
