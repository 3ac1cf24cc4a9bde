# What only Morocco has.

privacy-authority = At the CNDP, the commission that protects personal data in Morocco (law 09-08). It takes complaints about personal data. We give no address here before we have checked it. This is information, not advice.
