namespace Nir.Sdk.Identifikatorer;

/// <summary>What is said to a serializer that would lose identifiers without a word: masks, or nothing, where they belong.</summary>
internal static class ForeignSerializer
{
    /// <summary>The exception. It names what to use, and never a value.</summary>
    /// <param name="what">What was to be written or read: a type's name.</param>
    public static NotSupportedException Refuse(string what) => new(
        $"{what} holds identifiers, which only NirJson writes and reads: use NirJson.Write and NirJson.Read (Nir.Sdk.Contract), and keep the bytes. Another serializer would lose them.");
}
