namespace Nir.Sdk.Contract.Views;

/// <summary>A file that was written to its end.</summary>
/// <param name="Size">Its size in bytes.</param>
public sealed record DownloadedFile(long Size);
