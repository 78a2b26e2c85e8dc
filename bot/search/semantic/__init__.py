"""What sentences mean, by a model of the extra [semantic]; without it nothing here is used."""
