namespace Nir.Register.Faults;

/// <summary>JSON that is no fault. The message is ours, says where and what is expected, and may be shown; no other exception's may.</summary>
/// <param name="message">Where, and what is expected there.</param>
internal sealed class FaultReadException(string message) : Exception(message);
