namespace Fagsystem.Export;

/// <summary>What a case is called in this system, and all that messages and reports call it by: <c>1042-1</c>.</summary>
internal readonly record struct SakKey(string SequenceNumber, int Saksnr)
{
    public override string ToString() => $"{SequenceNumber}-{Saksnr}";
}
