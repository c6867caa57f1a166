namespace Fagsystem.Export;

/// <summary>A line that cannot be read, and whose it is as far as the line tells.</summary>
/// <param name="Fault">Where and why.</param>
/// <param name="SequenceNumber">The participant.</param>
/// <param name="Saksnr">The case. Null: the line does not tell, and all cases of the participant wait for it.</param>
internal sealed record BrokenRow(RowFault Fault, string SequenceNumber, int? Saksnr)
{
    public bool IsOf(SakKey sak) => SequenceNumber == sak.SequenceNumber && (Saksnr is null || Saksnr == sak.Saksnr);
}
