using Fagsystem.Checking;
using Fagsystem.Export;

namespace Fagsystem.Generation;

/// <summary>A finished export: its lines, what must come of them, and the persons NIR must know.</summary>
internal sealed record GeneratedExport(IReadOnlyList<DeltakerDraft> Deltakere)
{
    public IEnumerable<PersonRow> Personer => Deltakere.Select(static deltaker => deltaker.Person);

    public IEnumerable<SakRow> Saker => Deltakere.SelectMany(static deltaker => deltaker.Saker).Select(static sak => sak.Rad);

    public IEnumerable<FoeringRow> Foeringer => Deltakere.SelectMany(static deltaker => deltaker.Saker).SelectMany(static sak => sak.Foeringer);

    public IEnumerable<OppholdRow> Opphold => Deltakere.SelectMany(static deltaker => deltaker.Opphold);

    public IEnumerable<ExpectationRow> Expectation => Deltakere.SelectMany(static deltaker => deltaker.Saker.Select(sak => new ExpectationRow
    {
        SequenceNumber = sak.Rad.SequenceNumber,
        Saksnr = sak.Rad.Saksnr,
        Outcome = sak.Outcome,
        Oppfoelging = sak.Oppfoelging,
        Regler = string.Join(' ', sak.Regler.Order(StringComparer.Ordinal)),
        What = deltaker.What,
    }));

    public IEnumerable<NirPerson> INir => Deltakere.SelectMany(static deltaker =>
        new[] { deltaker.INir, deltaker.Other }.OfType<NirPerson>().Select(person => person with { Opphold = deltaker.Opphold }));

    /// <summary>Writes the files into a folder that exists, over what is there.</summary>
    public void Write(string folder)
    {
        CsvFile.Write(folder, ExportReader.PersonFile, Personer);
        CsvFile.Write(folder, ExportReader.SakFile, Saker);
        CsvFile.Write(folder, ExportReader.FoeringFile, Foeringer);
        CsvFile.Write(folder, ExportReader.OppholdFile, Opphold);
        CsvFile.Write(folder, ExpectationCheck.FileName, Expectation);
        NirPersonFile.Write(folder, INir);
    }
}
